/**
 * Shares a budget among works that run at once: one that costs more than is left waits, in the order of asking; one
 * that costs more than there is runs alone. What a work had is given back when it ends, however it ends.
 */
export function budgetOf(total: number): <T>(cost: number, work: () => Promise<T>) => Promise<T> {
  let left = total
  const waiting: { share: number; go: () => void }[] = []

  function giveOut(): void {
    for (let next = waiting[0]; next && next.share <= left; next = waiting[0]) {
      waiting.shift()
      left -= next.share
      next.go()
    }
  }

  return async (cost, work) => {
    const share = Math.min(cost, total)
    await new Promise<void>((go) => {
      waiting.push({ share, go })
      giveOut()
    })
    try {
      return await work()
    } finally {
      left += share
      giveOut()
    }
  }
}
