export type SpinnerProps = {
  /** Read out as a status. Without it the spinner is decoration beside a text. */
  label?: string;
};

/** Turning ring, in the colour and size of the text around it. */
export function Spinner({ label }: SpinnerProps) {
  if (label === undefined) return <span className="spinner" aria-hidden="true" />;
  return (
    <span role="status">
      <span className="spinner" aria-hidden="true" />
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
