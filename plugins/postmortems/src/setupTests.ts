import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages come in lazily loaded parts, which a busy machine takes its time to compile.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

// jsdom lays nothing out, so charts have nothing to observe.
global.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
