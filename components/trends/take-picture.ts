/** Pixels for each unit of the drawing: sharp on paper and on fine screens. */
const SCALE = 2

function save(href: string, name: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
}

/** Asks the server for a file, which the browser keeps under the name that comes with it. */
export const takeFile = (href: string): void => save(href, '')

const nameIn = (answer: Response): string =>
  answer.headers.get('content-disposition')?.match(/filename="([^"]+)\.svg"/)?.[1] ?? 'likeness-trends'

function paint(image: HTMLImageElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))), 'image/png'),
  )
}

/** Makes a PNG in the browser of the SVG at an address, and keeps it as a file. Throws where that can't be done. */
export async function takePng(href: string): Promise<void> {
  const answer = await fetch(href)
  if (!answer.ok) throw new Error(`The drawing was not answered: ${answer.status}.`)
  const drawing = URL.createObjectURL(new Blob([await answer.text()], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = drawing
    await image.decode()
    const picture = URL.createObjectURL(await paint(image))
    save(picture, `${nameIn(answer)}.png`)
    setTimeout(() => URL.revokeObjectURL(picture), 10_000)
  } finally {
    URL.revokeObjectURL(drawing)
  }
}
