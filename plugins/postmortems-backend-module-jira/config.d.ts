export interface Config {
  postmortems?: {
    trackers?: {
      /** Jira sites whose issues action items are linked to; Cloud and Data Center. */
      jira?: Array<{
        /** Unique; lower-case letters, digits and `-`. Default: `jira`. */
        id?: string;
        /** Default: `Jira`. */
        title?: string;
        /** Address of the site, as in addresses of issues before `/browse/`. */
        baseUrl: string;
        /** Whose API token `token` is; Cloud needs it. Without it `token` is a personal access token of Data Center. */
        email?: string;
        /**
         * It needs to browse issues, and to create them where people create issues from action items.
         *
         * @visibility secret
         */
        token: string;
        /** `3` is Cloud, `2` is Data Center. Default: 3. */
        apiVersion?: 2 | 3;
        /** Project of issues that are created whose entities have no annotation `jira/project-key`. Default: none. */
        projectKey?: string;
        /** Type of issues that are created. Default: Task. */
        issueType?: string;
      }>;
    };
  };
}
