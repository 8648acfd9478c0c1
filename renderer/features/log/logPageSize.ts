/** Entries a page. */
export const LOG_PAGE = 200;
