import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { auditRunbooks } from './audit/auditRunbooks';
import { SectionQuery } from './audit/auditSections';
import { readAlertRules } from './audit/readAlertRules';
import { readDefinitionFiles } from './readDefinitionFiles';
import { readRunbooks } from './readRunbooks';

const CORPUS = resolve(
  __dirname,
  '../../../../shared/corpora/runbooks-postmortems',
);
const OPERATOR = 'runbooks/prometheus-operator-runbooks/runbooks';
const FOUR: SectionQuery = {
  names: ['meaning', 'impact', 'diagnosis', 'mitigation'],
  isAnyLevel: false,
  isPrefix: false,
};

const auditOf = (
  folder: string,
  options: { today?: string; sections?: SectionQuery; rules?: string } = {},
) => {
  const { today = '2026-08-21', sections = FOUR, rules } = options;
  const read =
    rules && readAlertRules(readDefinitionFiles([resolve(CORPUS, rules)]));
  return auditRunbooks({
    pages: readRunbooks([resolve(CORPUS, folder)]),
    ...(read && { rules: read.rules }),
    sections,
    today,
  });
};

const namesOf = (
  pages: readonly {
    readonly file: string;
    readonly sections: readonly string[];
  }[],
) =>
  pages.flatMap(({ file, sections }) =>
    sections.map(section => `${file.replace(/^.*\//, '')}#${section}`),
  );

// what EXPECTED.md says of the corpora, sections 1 to 3
(existsSync(CORPUS) ? describe : describe.skip)('the corpora', () => {
  it('have alerts that lead nowhere, and runbooks that nobody points at', () => {
    const { alerts, runbooks } = auditOf(OPERATOR, {
      rules: 'alert-rules/kube-prometheus-rules',
    });
    expect(runbooks).toBe(108);
    expect(alerts).toMatchObject({
      rules: 139,
      names: 125,
      withRunbook: 125,
      resolved: 99,
      deadAnchors: [],
      critical: 33,
      criticalWithoutRunbook: ['KubePersistentVolumeInodesFillingUp'],
    });
    expect(alerts?.deadLinks).toHaveLength(26);
    expect(alerts?.deadLinks.map(({ alert }) => alert)).toEqual(
      expect.arrayContaining([
        'AlertmanagerClusterFailedPeers',
        'KubeNodeEviction',
        'PrometheusScrapeSampleLimitHit',
      ]),
    );
    expect(alerts?.orphans).toEqual([
      'etcd/etcdbackendquotalowspace',
      'etcd/etcdgrpcrequestsslow',
      'etcd/etcdhighfsyncdurations',
      'etcd/etcdhighnumberoffailedgrpcrequests',
      'etcd/etcdinsufficientmembers',
      'etcd/etcdmembersdown',
      'etcd/etcdnoleader',
      'kubernetes/kubejobcompletion',
      'kubernetes/kubeproxydown',
    ]);
  });

  it('have headings that are no sections', () => {
    const { sections, pages } = auditOf(OPERATOR);
    expect(sections.withAll).toBe(103);
    expect(
      sections.missing.map(page => [
        page.file.replace(/^.*\//, ''),
        page.sections.join(', '),
      ]),
    ).toEqual([
      ['KubeAPIErrorBudgetBurn.md', 'meaning, diagnosis, mitigation'],
      ['NodeRAIDDiskFailure.md', 'meaning, impact, diagnosis, mitigation'],
      [
        'PrometheusDuplicateTimestamps.md',
        'meaning, impact, diagnosis, mitigation',
      ],
      [
        'PrometheusOutOfOrderTimestamps.md',
        'meaning, impact, diagnosis, mitigation',
      ],
      ['PrometheusOperatorNodeLookupErrors.md', 'mitigation'],
    ]);
    expect(namesOf(sections.empty).sort()).toEqual([
      'AlertmanagerMembersInconsistent.md#impact',
      'NodeFilesystemAlmostOutOfFiles.md#diagnosis',
      'NodeFilesystemAlmostOutOfSpace.md#diagnosis',
      'PrometheusLabelLimitHit.md#diagnosis',
      'PrometheusOperatorListErrors.md#mitigation',
      'PrometheusOperatorReconcileErrors.md#mitigation',
      'PrometheusOperatorSyncFailed.md#mitigation',
      'PrometheusOperatorWatchErrors.md#mitigation',
      'PrometheusTargetLimitHit.md#diagnosis',
    ]);
    expect(namesOf(sections.placeholder).sort()).toEqual([
      'KubeAPITerminatedRequests.md#mitigation',
      'KubeClientErrors.md#mitigation',
      'KubeControllerManagerDown.md#diagnosis',
      'KubeStateMetricsListErrors.md#mitigation',
      'KubeStateMetricsShardingMismatch.md#mitigation',
      'KubeStateMetricsShardsMissing.md#mitigation',
      'KubeStateMetricsWatchErrors.md#mitigation',
      'KubeletPlegDurationHigh.md#diagnosis',
      'KubeletPlegDurationHigh.md#impact',
      'KubeletPlegDurationHigh.md#mitigation',
      'NodeClockNotSynchronising.md#diagnosis',
      'NodeClockSkewDetected.md#diagnosis',
      'PrometheusNotIngestingSamples.md#diagnosis',
      'PrometheusNotIngestingSamples.md#mitigation',
      'PrometheusOperatorNotReady.md#mitigation',
      'PrometheusRemoteStorageFailures.md#mitigation',
    ]);
    expect(pages.deprecated).toEqual([]);
    expect(
      pages.unclosedFences.map(({ file }) => file.replace(/^.*\//, '')),
    ).toEqual(['PrometheusOperatorNodeLookupErrors.md']);
  });

  it('name sections in other ways', () => {
    const { runbooks, sections } = auditOf('runbooks/gitlab-runbooks', {
      sections: {
        names: ['symptom', 'possible check', 'resolution'],
        isAnyLevel: true,
        isPrefix: true,
      },
    });
    expect([runbooks, sections.withAll]).toEqual([40, 12]);
    expect(sections.present).toEqual({
      symptom: 35,
      'possible check': 17,
      resolution: 22,
    });
  });

  it.each([
    ['2026-08-21', 32],
    ['2026-11-22', 36],
  ])('are overdue at %s: %i', (today, overdue) => {
    const { pages } = auditOf('runbooks/moj-cloud-platform-runbooks', {
      today,
    });
    expect(pages.withReviewDate).toBe(41);
    expect(pages.withoutReviewDate).toEqual([]);
    expect(pages.overdue).toHaveLength(overdue);
  });
});
