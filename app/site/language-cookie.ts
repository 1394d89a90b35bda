const YEAR_SECONDS = 31_536_000;

/** The Set-Cookie value that remembers a language for a year. @param baseUrl origin that people see */
export const languageCookie = (language: string, baseUrl: string) =>
  `lingua=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${baseUrl.startsWith("https:") ? "; Secure" : ""}`;
