/** A menu, note or dialog that is open above the page; not a card that only follows the pointer. */
export const OPEN_OVERLAY = 'dialog[open], [aria-modal="true"], [popover="auto"]:popover-open'
