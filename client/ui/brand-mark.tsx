// Decides the sign of the product: an open book that holds a rising point.

/** The mark beside the product's name; decorative. */
export function BrandMark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="mark-ground" />
      <path d="M8 22.5V11l8 4 8-4v11.5l-8-4z" className="mark-book" />
      <circle cx="16" cy="8.2" r="2.2" className="mark-point" />
    </svg>
  );
}
