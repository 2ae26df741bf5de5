export interface Config {
  postmortems?: {
    trackers?: {
      /**
       * GitHub issues and pull requests that action items are linked to, on the hosts of `integrations.github`, with their tokens and
       * apps. They need to read issues, and to write them where people create issues from action items.
       */
      github?: {
        /** Default: true. */
        enabled?: boolean;
        /**
         * Where issues are created whose entities have no annotation `github.com/project-slug`: `owner/repository`, or
         * `host/owner/repository` for another host than github.com. Default: none.
         */
        repository?: string;
        /** Put on each issue that is created. Default: none. */
        labels?: string[];
      };
    };
  };
}
