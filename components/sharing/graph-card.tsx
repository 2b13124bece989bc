import {
  IconDeviceMobile,
  IconDeviceMobileOff,
  IconFaceId,
  IconMapPin,
  IconPhoto,
  IconUser,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react'
import { Handle, type Node, type NodeProps, Position, ViewportPortal } from '@xyflow/react'
import { useState } from 'react'
import type { GraphNode } from '@/lib/sharing/view'
import classes from './graph.module.css'

export type CardData = {
  node: GraphNode
  links: number
  /** The one stop of the Tab key. */
  stop: boolean
  selected: boolean
  dim: boolean
  select: (id: string | null) => void
  /** Opens a folded group. */
  open: (group: string) => void
  /** Goes where an arrow key leads; false where nothing is. */
  walk: (key: string) => boolean
}

const ICONS: Record<GraphNode['kind'], TablerIcon> = {
  device: IconDeviceMobile,
  account: IconUser,
  group: IconUsersGroup,
  face: IconFaceId,
  picture: IconPhoto,
  place: IconMapPin,
}
const KINDS: Record<GraphNode['kind'], string> = {
  device: 'Device',
  account: 'Account',
  group: 'Group, opens',
  face: 'Face',
  picture: 'Picture',
  place: 'Place',
}

/** One account, phone, face, picture or place. */
export function GraphCard({ data }: NodeProps<Node<CardData, 'card'>>) {
  const { node, links, stop, selected, dim, select, open, walk } = data
  const [gone, setGone] = useState(false)
  const Icon = node.tone === 'worthless' ? IconDeviceMobileOff : ICONS[node.kind]
  return (
    <>
      <Handle type="target" position={Position.Left} className={classes.handle} isConnectable={false} />
      <button
        type="button"
        className={`${classes.card} nopan`}
        data-node={node.id}
        data-tone={node.tone}
        data-kind={node.kind}
        data-dim={dim || undefined}
        aria-pressed={node.opens ? undefined : selected}
        data-selected={selected || undefined}
        tabIndex={stop ? 0 : -1}
        onClick={() => (node.opens ? open(node.opens) : select(selected ? null : node.id))}
        onKeyDown={(event) => {
          if (walk(event.key)) event.preventDefault()
        }}
      >
        {node.photo && !gone ? (
          <img src={node.photo} alt="" loading="lazy" width={56} height={70} onError={() => setGone(true)} />
        ) : (
          <Icon size={18} stroke={1.75} aria-hidden />
        )}
        <span>
          <span className="visually-hidden">{KINDS[node.kind]} </span>
          <b>{node.title}</b>
          <span className="visually-hidden">, </span>
          <small>{node.sub}</small>
          <span className="visually-hidden">, {links === 1 ? '1 link' : `${links} links`}</span>
        </span>
      </button>
      <Handle type="source" position={Position.Right} className={classes.handle} isConnectable={false} />
    </>
  )
}

/** The name of a column, above its cards. */
export function ColumnTitle({ title, x }: { title: string; x: number }) {
  return (
    <ViewportPortal>
      <span className={classes.column} style={{ transform: `translate(${x}px, 0)` }}>
        {title}
      </span>
    </ViewportPortal>
  )
}
