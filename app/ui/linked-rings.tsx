/**
 * The mark at large, for the first page: in one ring a house of columns, in the other the same one growing.
 * Decoration, hidden from screen readers.
 */
export function LinkedRings() {
  return (
    <svg className="linked-rings" viewBox="30 50 380 240" aria-hidden="true" focusable="false">
      <circle className="linked-rings-ground" cx="150" cy="170" r="105" />
      <circle className="linked-rings-ground" cx="290" cy="170" r="105" />
      <g className="linked-rings-line">
        <path d="M209.03 256.83A105 105 0 1 1 229.74 238.32" />
        <path d="M230.97 83.17A105 105 0 1 1 210.26 101.68" />
      </g>
      <g className="linked-rings-drawing">
        <path d="M82 158l42-28 42 28zM92 160v44M112.500 160v44M135.500 160v44M156 160v44M84 206h80M78 216h92" />
        <path d="M268 158l42-28 42 28zM278 160v44M298.500 160v44M321.500 160v44M342 160v44M270 206h80M264 216h92" />
        <path d="M202 170h34M224 158l12 12-12 12" />
      </g>
    </svg>
  );
}
