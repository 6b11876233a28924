package io.leasehold.domain.arbitrary;

import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.order.PlaceOrder;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Market;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.UUID;

/** Orders with nothing wrong. */
public final class Orders {

    public static final ContractId CONTRACT = new ContractId("c1");
    public static final MachineId MACHINE = new MachineId(new UUID(0, 1));
    public static final Actor OPERATOR = new Actor.Operator("olivia");

    private Orders() {}

    /** The order of a solution on {@code on}; a customised one is entered by an operator. */
    public static PlaceOrder inGoodOrder(World world, LocalDate on, SolutionId solution, Length length) {
        return filledIn(world, on, solution, length).build();
    }

    /** The same before it is built, so that a test can spoil one thing. */
    public static PlaceOrder.Builder filledIn(World world, LocalDate on, SolutionId solution, Length length) {
        Market market = world.market(on);
        boolean turnkey = market.tariff().solution(solution).exists(sold -> sold.type() == SolutionType.TURNKEY);
        PlaceOrder.Builder order = PlaceOrder.builder();
        order.contract(CONTRACT)
                .machine(MACHINE)
                .owner(world.owner())
                .audience(world.audience())
                .solution(solution)
                .system(market.systems().head())
                .length(length)
                .accepted(Option.of(market.terms().version()))
                .means(Option.of(market.terms().payment().methods().head().name()))
                .consent(true)
                .quote(PlaceOrder.quote(market, solution, length).get())
                .by(turnkey ? world.customer() : OPERATOR);
        return order;
    }
}
