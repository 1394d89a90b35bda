export type LogoProps = {
  /** Read out; leave it away where the name stands beside. */
  label?: string;
};

/**
 * Two links of a chain, one passing through the other: what one has, the other takes up. Drawn in the colour
 * of the text around it, so white on blue and blue on white.
 */
export function Logo({ label }: LogoProps) {
  const drawing = (
    <g fill="none" stroke="currentColor" strokeWidth="5">
      <path d="M28.05 36.63A14 14 0 1 1 34.75 29.79" />
      <path d="M35.95 11.37A14 14 0 1 1 29.25 18.21" />
    </g>
  );
  if (label === undefined) {
    return (
      <svg className="logo" viewBox="4 6 56 36" aria-hidden="true" focusable="false">
        {drawing}
      </svg>
    );
  }
  return (
    <svg className="logo" viewBox="4 6 56 36" role="img" aria-label={label} focusable="false">
      {drawing}
    </svg>
  );
}
