'use client'

import { Button, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { askable, assign } from '@/app/(console)/appeals/actions'
import { Refused } from '@/components/access/refusal'
import { useDeed } from '@/components/deeds/use-deed'
import { APPEAL_REFUSALS, type AppealRefusal, type Hearing, REASON_MAX, REASON_MIN } from '@/lib/appeals/view'
import classes from './assign-form.module.css'
import parts from './parts.module.css'

type Lead = { id: string; name: string }

/** Asks another lead to hear it, or takes it over from who holds it, with a reason. */
export function AssignForm({ hearing, close }: { hearing: Hearing; close: () => void }) {
  const { asking, refusal, ask } = useDeed<AppealRefusal>(APPEAL_REFUSALS)
  const [leads, setLeads] = useState<Lead[] | null>(null)
  const [userId, setUserId] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  useEffect(() => {
    let here = true
    void askable(hearing.id).then((answer) => here && setLeads(answer.ok ? answer.value : []))
    return () => {
      here = false
    }
  }, [hearing.id])
  const short = reason.trim().length < REASON_MIN
  return (
    <form
      className={classes.assign}
      aria-label="Ask another lead"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!short && userId) void ask(() => assign({ appealId: hearing.id, userId, reason }), close)
      }}
    >
      <Refused>{refusal}</Refused>
      <label>
        Lead
        <select className={parts.field} value={userId} onChange={(event) => setUserId(event.currentTarget.value)}>
          <option value="">{leads === null ? 'Reading …' : 'Choose a lead who took no part'}</option>
          {leads?.map((lead) => (
            <option key={lead.id} value={lead.id}>
              {lead.name}
            </option>
          ))}
        </select>
      </label>
      {tried && !userId && <p className={classes.wrong}>Choose who is to hear it.</p>}
      <Textarea
        label="Reason"
        rows={2}
        maxLength={REASON_MAX}
        value={reason}
        error={tried && short ? `Say why in at least ${REASON_MIN} characters.` : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={parts.send}>
        <Button type="submit" variant="filled" size="xs" loading={asking}>
          Ask
        </Button>
        <Button size="xs" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
