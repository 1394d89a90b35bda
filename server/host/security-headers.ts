import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";

/** Content security policy with the given sources for inline scripts (`'nonce-…'` or `'sha256-…'`). */
export function contentSecurityPolicy(inlineScripts: readonly string[], { dev = false } = {}): string {
  // Vite's hot reload injects style elements; in production styles are files.
  const styles = dev ? "'self' 'unsafe-inline'" : "'self'";
  return [
    "default-src 'self'",
    `script-src 'self' ${inlineScripts.join(" ")}`.trim(),
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Headers of every answer, but for the content security policy, which pages set for their own scripts. */
export function securityHeaders(baseUrl: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: false,
    // A form without JavaScript would send `Origin: null` under helmet's default.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: baseUrl.startsWith("https:") ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: "deny" },
  });
}

const INLINE = /<script([^>]*)>([\s\S]*?)<\/script>/g;

/**
 * Turns a page rendered with a nonce into one that can be kept: the nonce goes, and the policy names the
 * hashes of exactly the scripts that carried it, which only our renderer could know.
 */
export function withHashes(html: string, nonce: string): { html: string; policy: string } {
  const hashes = new Set<string>();
  const mark = ` nonce="${nonce}"`;
  for (const [, attributes = "", body = ""] of html.matchAll(INLINE)) {
    if (!attributes.includes(mark) || body === "") continue;
    hashes.add(`'sha256-${createHash("sha256").update(body).digest("base64")}'`);
  }
  return { html: html.replaceAll(mark, ""), policy: contentSecurityPolicy([...hashes]) };
}
