'use client'

import type { BenchCase, BenchPhoto } from '@/lib/review/view'

/** A picture in this tab's memory; the element keeps it decoded, so that it is painted as soon as it is asked for. */
type Held = { caseId: string; address: string; image: HTMLImageElement }

const held = new Map<string, Held>()
const serverAddresses = new Map<string, string>()
/** Cases whose photos may not be here any more; what is on its way for them is thrown away. */
const dropped = new Set<string>()
/** Small ones come two at a time, so that they never stand before what a key asks for. */
const AT_ONCE = 2

async function hold(caseId: string, url: string): Promise<void> {
  if (held.has(url) || url.startsWith('blob:')) return
  const answer = await fetch(url, { cache: 'no-store' })
  if (!answer.ok) return
  const picture = await answer.blob()
  // asked before it has an address: an image would look for one that was given up in the same moment
  if (held.has(url) || dropped.has(caseId)) return
  const image = new Image()
  const address = URL.createObjectURL(picture)
  image.src = address
  held.set(url, { caseId, address, image })
  serverAddresses.set(address, url)
  await image.decode()
}

const isAddress = (url: string | null | undefined): url is string => typeof url === 'string'

async function holdQuietly(caseId: string, url: string): Promise<void> {
  try {
    await hold(caseId, url)
  } catch {
    // A picture that is not here when its case comes is loaded then.
  }
}

/** Brings the photos of a case into memory: the pair decoded first, then the small pictures below it. */
export async function holdPhotos({ id, selfie, references, earlierSelfies }: BenchCase): Promise<void> {
  dropped.delete(id)
  const pair = [references[0]?.url, selfie?.url].filter(isAddress)
  await Promise.all(pair.map((url) => holdQuietly(id, url)))
  const small = [...references, ...earlierSelfies, ...(selfie ? [selfie] : [])].map((photo) => photo.thumbnailUrl)
  const waiting = small.filter(isAddress)
  const take = async () => {
    for (let url = waiting.shift(); url; url = waiting.shift()) await holdQuietly(id, url)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, take))
}

/** Photos of this case are in memory no longer. */
export function dropPhotos(caseId: string): void {
  dropped.add(caseId)
  for (const [url, one] of held) {
    if (one.caseId !== caseId) continue
    one.image.removeAttribute('src')
    URL.revokeObjectURL(one.address)
    serverAddresses.delete(one.address)
    held.delete(url)
  }
}

/** Where the server has a picture that may come out of memory. */
export const serverAddressOf = (address: string): string => serverAddresses.get(address) ?? address

/** The case with the addresses of what is in memory. */
export const withHeldPhotos = (bench: BenchCase): BenchCase =>
  withAddresses(bench, (url) => held.get(url)?.address ?? url)

/** The case as it is now with the addresses that its photos had on the bench: none is loaded anew. */
export function withPhotosOf(before: BenchCase, now: BenchCase): BenchCase {
  const photos = [before.selfie, ...before.references, ...before.earlierSelfies]
  const there = new Map<string, string>()
  for (const photo of photos)
    for (const url of [photo?.url, photo?.thumbnailUrl]) if (url) there.set(serverAddressOf(url), url)
  return withAddresses(now, (url) => there.get(url) ?? url)
}

function withAddresses(bench: BenchCase, addressOf: (url: string) => string): BenchCase {
  const moved = (url: string | null) => (url === null ? null : addressOf(url))
  const photo = (one: BenchPhoto): BenchPhoto => ({
    ...one,
    url: moved(one.url),
    thumbnailUrl: moved(one.thumbnailUrl),
  })
  return {
    ...bench,
    selfie: bench.selfie && photo(bench.selfie),
    references: bench.references.map(photo),
    earlierSelfies: bench.earlierSelfies.map(photo),
  }
}
