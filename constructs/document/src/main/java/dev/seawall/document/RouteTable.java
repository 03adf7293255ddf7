package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.Choice;
import dev.seawall.document.form.Quantity;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.document.form.WholeNumber;
import dev.seawall.document.form.YesNo;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Route.Protocol;
import dev.seawall.units.RequestRate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@link Route}: {@code prefix} or {@code exact}, with the same keys. */
final class RouteTable {
    private static final Argument<RateLimit, RequestRate> PER_CLIENT = new Argument<>("perClient", Quantity.RATE, RateLimit::rate);
    private static final Table<RateLimit, RateLimit> LIMIT = Table.<RateLimit, RateLimit>of("RateLimit", it -> RateLimit.perClient(it.get(PER_CLIENT)), Function.identity())
        .with(PER_CLIENT)
        .option("burst", WholeNumber.NUMBER, RateLimit::burst, RateLimit::burst)
        .standard(RateLimit.perClient(RequestRate.perSecond(1)));

    private static final Argument<Route, String> PREFIX = new Argument<>("prefix", TextForm.TEXT, route -> route.path().value());
    private static final Argument<Route, String> EXACT = new Argument<>("exact", TextForm.TEXT, route -> route.path().value());
    private static final Argument<Route, String> TO = new Argument<>("to", TextForm.TEXT, route -> route.upstream().value());

    static final Choice<Route> ROUTE = new Choice<Route>()
        .way(route -> route.match() == Route.Match.PREFIX, table(it -> Route.prefix(it.get(PREFIX)).to(it.get(TO)), PREFIX))
        .way(route -> route.match() == Route.Match.EXACT, table(it -> Route.exact(it.get(EXACT)).to(it.get(TO)), EXACT));

    private RouteTable() {}

    private static Table<Route, Route> table(Function<Argument.Values, Route> begin, Argument<Route, String> path) {
        return Table.<Route, Route>of("Route", begin, Function.identity())
            .with(path, TO)
            .perhaps("limit", LIMIT, Route::limit, Route::limit)
            .perhaps("cacheFor", Quantity.DURATION, Route::cacheFor, Route::cache)
            .perhaps("grpc", YesNo.CALLED, (route, called) -> route.grpc(), route -> speaks(route, Protocol.GRPC))
            .perhaps("webSocket", YesNo.CALLED, (route, called) -> route.webSocket(), route -> speaks(route, Protocol.WEBSOCKET))
            .entries("header", TextForm.TEXT, Route::header, RouteTable::headers)
            .either("grpc", "webSocket")
            .standard(Route.prefix("/").to("upstream"));
    }

    private static Optional<Boolean> speaks(Route route, Protocol protocol) {
        return Optional.of(true).filter(called -> route.protocol() == protocol);
    }

    private static Map<String, String> headers(Route route) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (ResponseHeader header : route.headers()) {
            headers.put(header.name().value(), header.value().value());
        }
        return headers;
    }
}
