/** Writes the few parts of the ONNX format (protobuf, onnx.proto3) that a tiny net needs. */

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest = Math.floor(rest / 128)
  }
  return Buffer.from([...bytes, rest])
}

const integer = (field: number, value: number) => Buffer.concat([varint(field * 8), varint(value)])
const bytes = (field: number, value: Uint8Array) => Buffer.concat([varint(field * 8 + 2), varint(value.length), value])
const text = (field: number, value: string) => bytes(field, Buffer.from(value))
const message = (field: number, ...parts: Uint8Array[]) => bytes(field, Buffer.concat(parts))

const FLOAT = 1

const tensorInfo = (field: number, name: string, dims: number[]) =>
  message(
    field,
    text(1, name),
    message(2, message(1, integer(1, FLOAT), message(2, ...dims.map((size) => message(1, integer(1, size)))))),
  )

/** Weights of the tiny net: row by row, one row for each number of the picture. */
export const weightsOf = (inputs: number, outputs: number): Float32Array =>
  Float32Array.from({ length: inputs * outputs }, (_, i) => Math.sin(i * 0.37 + (i % outputs)) * 0.01)

/** An ONNX file: the picture (1 x 3 x edge x edge), flattened and multiplied by `weightsOf`, is the descriptor. */
export function tinyOnnx(edge: number, length: number): Buffer {
  const inputs = 3 * edge * edge
  const weights = weightsOf(inputs, length)
  const tensor = [integer(1, inputs), integer(1, length), integer(2, FLOAT), text(8, 'weights')]
  const graph = [
    message(1, text(1, 'picture'), text(2, 'flat'), text(4, 'Flatten')),
    message(1, text(1, 'flat'), text(1, 'weights'), text(2, 'descriptor'), text(4, 'MatMul')),
    text(2, 'tiny'),
    message(5, ...tensor, bytes(9, new Uint8Array(weights.buffer))),
    tensorInfo(11, 'picture', [1, 3, edge, edge]),
    tensorInfo(12, 'descriptor', [1, length]),
  ]
  return Buffer.concat([integer(1, 8), message(7, ...graph), message(8, text(1, ''), integer(2, 13))])
}
