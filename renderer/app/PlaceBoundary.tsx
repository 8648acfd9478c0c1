import { Component, type ReactNode } from 'react';
import type { Translate } from '../../shared/i18n/translator.ts';

type BoundaryProps = { readonly t: Translate; readonly children: ReactNode };

/** A place that breaks takes nothing else with it: the rail still leads everywhere, and stored data is not touched. */
export class PlaceBoundary extends Component<BoundaryProps, { readonly detail: string | null }> {
  override state: { readonly detail: string | null } = { detail: null };

  static getDerivedStateFromError(error: unknown): { readonly detail: string } {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { t, children } = this.props;
    if (this.state.detail === null) return children;
    return (
      <main className="place">
        <section className="problem" role="alert">
          <h1>UNEXPECTED</h1>
          <p>{t('window.frame.crashed')}</p>
          <p className="fine">{this.state.detail}</p>
          <button type="button" className="button" onClick={() => this.setState({ detail: null })}>
            {t('window.retry')}
          </button>
        </section>
      </main>
    );
  }
}
