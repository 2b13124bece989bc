const RESTS_MS = 160
const ends = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>()

/**
 * While a hand moves the photos they are moved as textures (`will-change`), so that a large one does not stutter;
 * as soon as it rests they are drawn sharp at the zoom they have.
 */
export function markMoving(ground: HTMLElement): void {
  ground.dataset.moving = 'true'
  clearTimeout(ends.get(ground))
  ends.set(
    ground,
    setTimeout(() => delete ground.dataset.moving, RESTS_MS),
  )
}
