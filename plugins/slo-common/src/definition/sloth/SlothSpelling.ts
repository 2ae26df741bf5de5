/**
 * Sloth's two forms differ in how fields are spelt: the file of the command line in snake case, the Kubernetes object in camel
 * case.
 */
export type SlothSpelling = {
  readonly kubernetes: boolean;
  readonly sloPlugins: string;
  readonly errorQuery: string;
  readonly totalQuery: string;
  readonly errorRatioQuery: string;
  readonly pageAlert: string;
  readonly ticketAlert: string;
};

export const FILE_SPELLING: SlothSpelling = {
  kubernetes: false,
  sloPlugins: 'slo_plugins',
  errorQuery: 'error_query',
  totalQuery: 'total_query',
  errorRatioQuery: 'error_ratio_query',
  pageAlert: 'page_alert',
  ticketAlert: 'ticket_alert',
};

export const KUBERNETES_SPELLING: SlothSpelling = {
  kubernetes: true,
  sloPlugins: 'sloPlugins',
  errorQuery: 'errorQuery',
  totalQuery: 'totalQuery',
  errorRatioQuery: 'errorRatioQuery',
  pageAlert: 'pageAlert',
  ticketAlert: 'ticketAlert',
};
