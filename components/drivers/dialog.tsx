'use client'

import { CloseButton, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { MantineControls } from '@/components/theme/controls'
import classes from './form-dialog.module.css'

/** Something to fill in or to take over the page; closes by Escape, by a press outside and by its cross. */
export const Dialog = ({ title, close, children }: { title: string; close: () => void; children: ReactNode }) => (
  <MantineControls>
    <Modal.Root opened onClose={close} size={440} centered>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={title} radius="lg" shadow="md">
        <Modal.Body p={16}>
          <div className={classes.head}>
            <h2>{title}</h2>
            <CloseButton aria-label="Close" onClick={close} size={28} />
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  </MantineControls>
)
