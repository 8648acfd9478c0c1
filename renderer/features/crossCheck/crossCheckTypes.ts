/** What the place is told by the app, under short names. */
import type { Output } from '../../../shared/contract/api.ts';

export type Report = Output<'checks.list'>;
export type Found = Report['findings'][number];
export type Matrix = Output<'checks.matrix'>;
export type MatrixUnit = Matrix['units'][number];
export type MatrixCriterion = Matrix['criteria'][number];
export type ScoreState = NonNullable<MatrixUnit['scores'][number]>['self'];
export type Layer = 'current' | 'self';
