import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()',
  },
]

/** The address of a driver's page holds its key: no other page and no index may learn it. */
const keyedByAddress = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
]

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.LIKENESS_BUILD_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  turbopack: { root: root },
  outputFileTracingRoot: root,
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/driver-adapter-utils',
    '@tensorflow/tfjs',
    '@tensorflow/tfjs-backend-wasm',
    '@vladmandic/face-api',
    '@vladmandic/human',
    'graphile-worker',
    'pg',
    'pino',
    'sharp',
  ],
  experimental: {
    authInterrupts: true,
    /** A selfie of 15 MB with its form goes through the proxy whole. */
    proxyClientMaxBodySize: '16mb',
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@mantine/form', '@mantine/notifications'],
  },
  async headers() {
    return [
      { source: '/:path*', headers },
      { source: '/capture/:path*', headers: keyedByAddress },
      { source: '/receipt/:path*', headers: keyedByAddress },
      { source: '/appeal/:path*', headers: keyedByAddress },
    ]
  },
}
