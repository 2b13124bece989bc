/** Length of the embedded matcher's descriptors. */
export const DESCRIPTOR_LENGTH = 128
const BYTES_PER_NUMBER = 4

type Vector = readonly number[]

/**
 * Cosine of two descriptors, -1 to 1. Not a percentage: strangers lie near 0.84 in the median.
 * @throws RangeError when the lengths differ or a vector is zero: descriptors of two matchers were mixed
 */
export function score(a: Vector, b: Vector): number {
  if (a.length !== b.length)
    throw new RangeError(`descriptors of lengths ${a.length} and ${b.length} can't be compared`)
  const lengths = Math.hypot(...a) * Math.hypot(...b)
  if (!(lengths > 0)) throw new RangeError('a descriptor is never zero')
  const dot = a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)
  return Math.max(-1, Math.min(1, dot / lengths))
}

/**
 * The driver's template: the normalised sum of descriptors, each weighing the same. Of one descriptor it is that descriptor.
 * @throws RangeError without descriptors, or when they cancel out
 */
export const template = (descriptors: readonly Vector[]): number[] => normalised(sum(descriptors.map(normalised)))

/**
 * The sum of vectors, component by component.
 * @throws RangeError without vectors, or when their lengths differ
 */
export function sum(vectors: readonly Vector[]): number[] {
  const [first] = vectors
  if (!first) throw new RangeError('a template needs a descriptor')
  if (vectors.some((vector) => vector.length !== first.length)) {
    throw new RangeError('descriptors of two matchers were mixed')
  }
  return first.map((_, i) => vectors.reduce((total, vector) => total + (vector[i] as number), 0))
}

/**
 * The same direction, of length one.
 * @throws RangeError when it is zero
 */
export function normalised(vector: Vector): number[] {
  const length = Math.hypot(...vector)
  if (!(length > 0)) throw new RangeError('a descriptor is never zero')
  return vector.map((value) => value / length)
}

/** A descriptor as it is sealed: Float32, little endian. */
export function encodeDescriptor(descriptor: Vector): Buffer {
  const bytes = Buffer.alloc(descriptor.length * BYTES_PER_NUMBER)
  for (const [i, value] of descriptor.entries()) bytes.writeFloatLE(value, i * BYTES_PER_NUMBER)
  return bytes
}

/**
 * The descriptor that `encodeDescriptor` wrote.
 * @throws RangeError when the bytes are no whole number of Float32
 */
export function decodeDescriptor(bytes: Uint8Array): number[] {
  if (bytes.length === 0 || bytes.length % BYTES_PER_NUMBER)
    throw new RangeError(`${bytes.length} bytes are no descriptor`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length / BYTES_PER_NUMBER }, (_, i) => view.getFloat32(i * BYTES_PER_NUMBER, true))
}
