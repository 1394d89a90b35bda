/** How each language of the interface writes dates and numbers. */
export const LOCALES = { it: "it-IT", en: "en-GB" };
