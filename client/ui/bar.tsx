// Decides how a share is drawn beside its number: a bar on a scale that the whole column shares.

/** A bar; `share` is 0..1. Decorative: the number stands beside it. */
export function Bar({ share }: { share: number }) {
  // A drawing's attribute, unlike a style attribute, is allowed by the content policy in any browser.
  return (
    <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share > 0 ? Math.max(0.8, share * 100) : 0} height="8" rx="1" />
    </svg>
  );
}
