import { Panel } from '@/components/shell'
import type { VersionPage } from '@/lib/policy/view'
import { AgainstChoice } from './against-choice'
import classes from './policy.module.css'

/** What a version says otherwise than another one, sentence by sentence. */
export function ChangesList({ version, numbers }: { version: VersionPage; numbers: readonly number[] }) {
  return (
    <Panel
      title="What is different"
      action={<AgainstChoice number={version.number} against={version.against} numbers={numbers} />}
    >
      {version.changes.length === 0 ? (
        <p className={classes.quiet}>Nothing: it says the same as version {version.against}.</p>
      ) : (
        <ul className={classes.changes}>
          {version.changes.map(({ path, says, was }) => (
            <li key={path}>
              {says}{' '}
              <span className={classes.quiet}>
                Version {version.against}: {was}.
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
