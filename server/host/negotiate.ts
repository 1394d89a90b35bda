/** The best of our encodings that an Accept-Encoding header takes: brotli, then gzip, else as it is. */
export function negotiate(accepted: string | string[] | undefined): "br" | "gzip" | "identity" {
  const offers = String(accepted ?? "").toLowerCase();
  if (takes(offers, "br")) return "br";
  return takes(offers, "gzip") ? "gzip" : "identity";
}

function takes(offers: string, encoding: string): boolean {
  for (const offer of offers.split(",")) {
    const [name, ...parameters] = offer.split(";").map((part) => part.trim());
    if (name === encoding) return !parameters.some((parameter) => /^q=0(\.0+)?$/.test(parameter));
  }
  return false;
}
