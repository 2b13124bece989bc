/** A menu, note or dialog that is open above the page, or on its way; not a card that only follows the pointer. */
export const OPEN_OVERLAY = '[data-opening], dialog[open], [aria-modal="true"], [popover="auto"]:popover-open'
