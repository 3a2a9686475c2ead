// Decides the sign of the product: an open book that holds a rising point.

/** The mark beside the product's name; decorative. */
export function BrandMark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="mark-ground" />
      <path
        d="M6 11.5c3.6-1 7-.6 10 1.7 3-2.3 6.4-2.7 10-1.7v12c-3.6-1-7-.6-10 1.7-3-2.3-6.4-2.7-10-1.7zM16 13.2v12"
        className="mark-book"
      />
      <circle cx="16" cy="7.6" r="2.4" className="mark-point" />
    </svg>
  );
}
