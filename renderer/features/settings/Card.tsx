import type { ReactNode } from 'react';

type CardProps = {
  readonly title: string;
  /** Beside the title: the way to change what the card shows. */
  readonly action?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

export const Card = ({ title, action, className = '', children }: CardProps) => (
  <section className={`card ${className}`} aria-label={title}>
    <header>
      <h2>{title}</h2>
      {action}
    </header>
    {children}
  </section>
);
