import { Radio } from '@mantine/core'
import { ROLE_LABELS, ROLE_SENTENCES } from '@/lib/access/view'
import { ROLES } from '@/lib/vocabulary'
import classes from './desk.module.css'

/** The five roles with what each is for, inside a `Radio.Group`. */
export const RoleChoice = () => (
  <div className={classes.choices}>
    {ROLES.map((role) => (
      <Radio key={role} value={role} label={ROLE_LABELS[role]} description={ROLE_SENTENCES[role]} />
    ))}
  </div>
)
