import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  WireProcedure,
  wireProcedure,
} from '@nines/backstage-plugin-postmortems-common';
import { toRef } from '../incidents/checkRefs';

export type ProcedureStep = WireProcedure['step'];

/** Steps of a response, in their order. */
export const PROCEDURE_STEPS: readonly ProcedureStep[] =
  wireProcedure.shape.step.options;

/** The docs that hold the response procedure; undefined where there is none. */
export type ProceduresConfig =
  | {
      /** Entity whose TechDocs they are, in lower case. */
      readonly docsRef: string;
      /** Page of each step, without its ending. */
      readonly pages: Readonly<Record<ProcedureStep, string>>;
    }
  | undefined;

/** Reads `postmortems.procedures`. @throws InputError that names the key and what it may be */
export function readProceduresConfig(
  config: Config | undefined,
): ProceduresConfig {
  const docs = config?.getOptionalString('procedures.docs');
  if (docs === undefined) return undefined;
  const pages = config?.getOptionalConfig('procedures.pages');
  const unknown = pages
    ?.keys()
    .find(key => !PROCEDURE_STEPS.some(step => step === key));
  if (unknown !== undefined) {
    throw new InputError(
      `'postmortems.procedures.pages.${unknown}' is no step; steps are ${PROCEDURE_STEPS.join(
        ', ',
      )}`,
    );
  }
  const pageOf = (step: ProcedureStep) =>
    (pages?.getOptionalString(step) ?? step)
      .replace(/^\/+/, '')
      .replace(/\/+$|\.md$/, '');
  return {
    docsRef: toRef(docs, {
      field: 'postmortems.procedures.docs',
      defaultKind: 'component',
    }),
    pages: {
      declare: pageOf('declare'),
      roles: pageOf('roles'),
      severities: pageOf('severities'),
      communication: pageOf('communication'),
      handover: pageOf('handover'),
      closing: pageOf('closing'),
    },
  };
}
