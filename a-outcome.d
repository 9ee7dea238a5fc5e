outcome.o: src/outcome.c /tmp/tmp.cDFyvbdqIz src/outcome.h src/http.h \
 src/transfer.h src/head.h src/kv.h src/buf.h src/hwc.h src/request.h \
 src/credentials.h src/digest.h src/endpoint.h src/sign.h src/upload.h \
 src/form.h src/gunzip.h src/tls.h
/tmp/tmp.cDFyvbdqIz:
src/outcome.h:
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
src/gunzip.h:
src/tls.h:
