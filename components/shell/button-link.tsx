'use client'

import { Button, type ButtonProps } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

type ButtonLinkProps = ButtonProps & { href: string; prefetch?: boolean; children: ReactNode }

/** A link that is drawn as a button, for pages of the server too. */
export const ButtonLink = (props: ButtonLinkProps) => <Button component={Link} {...props} />
