const LONGEST_EDGE_PX = 2048
const JPEG_QUALITY = 0.9

/** A picture on this phone that is not sent yet. `capturedAt` is known only of the camera's own. */
export type Picture = { blob: Blob; url: string; capturedAt?: string }

/** The frame that the viewfinder shows: the middle of the video, as wide and high as the box around the oval. */
export function pictureFromVideo(video: HTMLVideoElement): Promise<Picture | null> {
  const { videoWidth, videoHeight, clientWidth, clientHeight } = video
  const scale = Math.min(videoWidth / clientWidth, videoHeight / clientHeight)
  const width = clientWidth * scale
  const height = clientHeight * scale
  const from = { x: (videoWidth - width) / 2, y: (videoHeight - height) / 2, width, height }
  return jpegOf(video, from, new Date().toISOString())
}

/** A chosen file, turned upright and made at most 2048 px long; null when this browser can't read it as a picture. */
export async function pictureFromFile(file: File): Promise<Picture | null> {
  const url = URL.createObjectURL(file)
  const image = new Image()
  image.src = url
  try {
    await image.decode()
    return await jpegOf(image, { x: 0, y: 0, width: image.naturalWidth, height: image.naturalHeight })
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}

type Part = { x: number; y: number; width: number; height: number }

async function jpegOf(source: CanvasImageSource, from: Part, capturedAt?: string): Promise<Picture | null> {
  const scale = Math.min(1, LONGEST_EDGE_PX / Math.max(from.width, from.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(from.width * scale)
  canvas.height = Math.round(from.height * scale)
  if (canvas.width === 0 || canvas.height === 0) return null
  canvas.getContext('2d')?.drawImage(source, from.x, from.y, from.width, from.height, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', JPEG_QUALITY))
  return blob && { blob, url: URL.createObjectURL(blob), capturedAt }
}
