import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { roomsStayOnTheServer } from './checks/rooms-stay-on-the-server.ts';
import { withoutScriptWork } from './src/web/lean.ts';
import { withoutMarks } from './src/web/marks.ts';

export default defineConfig({
  plugins: [
    roomsStayOnTheServer(),
    withoutMarks(),
    withoutScriptWork(),
    sveltekit({
      adapter: adapter({ out: 'build', envPrefix: 'COCO_' }),
      files: {
        src: 'src/web',
        assets: 'src/web/static',
        routes: 'src/web/routes',
        params: 'src/web/params',
        hooks: { server: 'src/web/hooks.server.ts', universal: 'src/web/hooks.ts' },
        appTemplate: 'src/web/app.html',
        errorTemplate: 'src/web/error.html',
      },
      paths: { relative: false },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      inlineStyleThreshold: 0,
    }),
  ],
  build: { sourcemap: false },
});
