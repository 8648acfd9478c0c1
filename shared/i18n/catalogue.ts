/** The shape that every language must fill: the compiler refuses a missing or an extra text. */
import type { vi } from './vi.ts';

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type Catalogue = Texts<typeof vi>;
