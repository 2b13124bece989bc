import Link from 'next/link'
import type { DossierSelfie } from '@/lib/dossier/view'
import classes from './checks-table.module.css'
import { HistoryTime } from './history-time'
import { Marker } from './marker'
import { endWords, SCALE_WORDS, scoreText } from './selfie-words'

/** The same checks as the chart has, and those without a score, as rows; newest first. */
export const ChecksTable = ({ selfies }: { selfies: readonly DossierSelfie[] }) => (
  <div className={classes.rows}>
    <table>
      <caption className="visually-hidden">Checks by selfie, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">How it ended</th>
          <th scope="col">By</th>
          <th scope="col" data-number>
            Score
          </th>
          <th scope="col" data-number>
            Hold
          </th>
          <th scope="col" data-number>
            Clear
          </th>
          <th scope="col">Against</th>
          <th scope="col">Device</th>
          <th scope="col">Case</th>
        </tr>
      </thead>
      <tbody>
        {selfies.map((selfie) => (
          <tr key={selfie.id}>
            <td>
              <HistoryTime at={selfie.at} />
            </td>
            <td>
              <span className={classes.end}>
                <Marker outcome={selfie.outcome} />
                {endWords(selfie)}
              </span>
            </td>
            <td>{selfie.decidedBy}</td>
            <td data-number>{selfie.score !== null && scoreText(selfie.score)}</td>
            <td data-number>{selfie.hold !== null && scoreText(selfie.hold)}</td>
            <td data-number>{selfie.clear !== null && scoreText(selfie.clear)}</td>
            <td>{selfie.scale && SCALE_WORDS[selfie.scale]}</td>
            <td>{selfie.device}</td>
            <td>{selfie.case && <Link href={`/cases/${selfie.case.id}`}>{selfie.case.number}</Link>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
