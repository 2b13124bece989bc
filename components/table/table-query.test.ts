import { describe, expect, it } from 'vitest'
import { readSort, writeSort } from './table-query'

describe('the order in the address', () => {
  const columns = ['waiting', 'region'] as const

  it('reads what it writes', () => {
    for (const sort of [
      { column: 'waiting', descending: false },
      { column: 'region', descending: true },
    ] as const) {
      expect(readSort(writeSort(sort), columns)).toEqual(sort)
    }
  })

  it('knows only the columns the server sorts by', () => {
    expect(readSort('score', columns)).toBeNull()
    expect(readSort('-', columns)).toBeNull()
    expect(readSort(null, columns)).toBeNull()
  })
})
