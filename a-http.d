http.o: src/http.c /tmp/tmp.cDFyvbdqIz src/http.h src/transfer.h \
 src/head.h src/kv.h src/buf.h src/hwc.h src/request.h src/credentials.h \
 src/digest.h src/endpoint.h src/sign.h src/upload.h src/form.h \
 src/easy.h src/gunzip.h src/outcome.h src/pollset.h src/sigpipe.h \
 src/sockets.h src/tls.h
/tmp/tmp.cDFyvbdqIz:
src/http.h:
src/transfer.h:
src/head.h:
src/kv.h:
src/buf.h:
src/hwc.h:
src/request.h:
src/credentials.h:
src/digest.h:
src/endpoint.h:
src/sign.h:
src/upload.h:
src/form.h:
src/easy.h:
src/gunzip.h:
src/outcome.h:
src/pollset.h:
src/sigpipe.h:
src/sockets.h:
src/tls.h:
