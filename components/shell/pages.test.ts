import { describe, expect, it } from 'vitest'
import { ROLES } from '@/lib/vocabulary'
import { homeOf, pageAt, pagesOf } from './pages'

describe('the pages of the rail', () => {
  it('gives each role its own', () => {
    const labels = Object.fromEntries(ROLES.map((role) => [role, pagesOf(role).map((page) => page.label)]))
    expect(labels).toEqual({
      reviewer: ['Queue', 'Drivers', 'Sharing', 'Suspensions', 'Appeals', 'Quality'],
      lead: ['Queue', 'Drivers', 'Sharing', 'Suspensions', 'Appeals', 'Trends', 'Quality', 'Policy', 'Audit'],
      manager: ['Queue', 'Drivers', 'Sharing', 'Suspensions', 'Appeals', 'Trends', 'Quality', 'Policy'],
      admin: ['Policy', 'Audit', 'Users', 'API keys', 'Webhooks', 'Retention'],
      auditor: [
        'Queue',
        'Drivers',
        'Sharing',
        'Suspensions',
        'Appeals',
        'Trends',
        'Quality',
        'Policy',
        'Audit',
        'Users',
        'API keys',
        'Webhooks',
        'Retention',
      ],
    })
  })

  it.each(ROLES)('lands a %s on a page that the role may open', (role) => {
    expect(pagesOf(role)).toContain(homeOf(role))
  })

  it('knows on which page an address lies', () => {
    expect(pageAt('/drivers/D-40718')?.label).toBe('Drivers')
    expect(pageAt('/cases/c1')?.label).toBe('Queue')
    expect(pageAt('/admin/users')?.label).toBe('Users')
    expect(pageAt('/driversX')).toBeUndefined()
  })
})
