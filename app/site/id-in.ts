/** An id as addresses carry it; 0, which nothing has, for whatever is none. */
export const idIn = (text: string | null | undefined) =>
  /^[1-9]\d{0,8}$/.test(text ?? "") ? Number(text) : 0;
