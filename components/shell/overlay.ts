/** A menu, note or dialog that is open above the page. */
export const OPEN_OVERLAY = 'dialog[open], [aria-modal="true"], [popover]:popover-open'
