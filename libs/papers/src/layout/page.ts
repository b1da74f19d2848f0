/** A4 in points, and the room that the margins leave: 25 mm beside, 27 mm above, 25 mm below with the footer in it. */
export const page = { width: 595.28, height: 841.89, left: 71, top: 76, bottom: 72 } as const;

export const roomWidth = page.width - 2 * page.left;
export const roomHeight = page.height - page.top - page.bottom;

/** The base line of the footer, from the page's top. */
export const footerAt = page.height - 44;
