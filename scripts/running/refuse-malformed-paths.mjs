import { Server } from 'node:http'

const BODY = JSON.stringify({
  type: 'about:blank',
  title: 'The path is not valid',
  status: 400,
  detail: 'A part of the path is no UTF-8 once its percent signs are decoded: encode it anew.',
  code: 'invalid-path',
})

function isReadable(url = '') {
  try {
    decodeURIComponent(url.split('?', 1)[0])
    return true
  } catch {
    return false
  }
}

/*
 * Loaded before Next (`node --import`), which answers 500 to a path that cannot be decoded, before any page or route of
 * the product is asked. Such a request is answered here, with 400; every other goes on as it came.
 */
const { emit } = Server.prototype
Server.prototype.emit = function emitReadable(event, ...given) {
  const [request, response] = given
  if (event !== 'request' || isReadable(request.url)) return emit.call(this, event, ...given)
  response.writeHead(400, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }).end(BODY)
  return true
}
