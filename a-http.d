http.o: src/http.c /tmp/tmp.8L47q4qL7a src/http.h src/transfer.h \
 src/head.h src/kv.h src/buf.h src/hwc.h src/request.h src/credentials.h \
 src/digest.h src/endpoint.h src/sign.h src/upload.h src/form.h \
 src/pollset.h src/sigpipe.h
/tmp/tmp.8L47q4qL7a:
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
src/pollset.h:
src/sigpipe.h:
