/** Glyphs of the severities, each with a shape of its own: colour never speaks alone. */
import type { ReactNode } from 'react';
import './marks.css';

export type MarkKind = 'error' | 'warning' | 'note' | 'question' | 'done';

const SHAPES: Readonly<Record<MarkKind, ReactNode>> = {
  error: (
    <>
      <path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z" fill="currentColor" />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" className="inner" strokeWidth="1.8" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2 15.4 14.6H.6z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M8 5.6v4.6" stroke="currentColor" strokeWidth="1.8" />
      <circle cx="8" cy="12.4" r="1" fill="currentColor" />
    </>
  ),
  note: (
    <>
      <circle cx="8" cy="8" r="6.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 7v4.6" stroke="currentColor" strokeWidth="1.8" />
      <circle cx="8" cy="4.6" r="1" fill="currentColor" />
    </>
  ),
  question: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path
        d="M5.9 6.2a2.1 2.1 0 1 1 3.2 1.8c-.8.5-1.1.9-1.1 1.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <circle cx="8" cy="12" r="1" fill="currentColor" />
    </>
  ),
  done: <path d="m2.2 8.6 3.8 3.8 7.8-8.6" fill="none" stroke="currentColor" strokeWidth="2" />,
};

type MarkProps = {
  readonly kind: MarkKind;
  /** What the glyph says. */
  readonly name: string;
  /** Shown beside it; without it the name is for screen readers alone. */
  readonly children?: ReactNode;
};

export const Mark = ({ kind, name, children }: MarkProps) => (
  <span className={`mark ${kind}`}>
    <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
    {children !== undefined && <span aria-hidden="true">{children}</span>}
    <span className="unseen">{name}</span>
  </span>
);
