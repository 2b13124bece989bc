export { Button, ButtonAnchor, ButtonLink, type ButtonLinkProps, type ButtonProps } from './button'
export { CloseButton } from './close-button'
export { PageLink } from './page-link'
export { useMedia } from './use-media'
