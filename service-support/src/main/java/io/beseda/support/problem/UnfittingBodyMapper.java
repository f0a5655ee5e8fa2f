package io.beseda.support.problem;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;

/** Answers JSON of another shape than the request has (400), naming the field; the framework's own mapper answers nothing. */
@Provider
@Priority(Priorities.USER)
public class UnfittingBodyMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException unfitting) {
        String pointer =
                unfitting.getPath().stream().map(UnfittingBodyMapper::step).collect(Collectors.joining());
        CommonProblem problem = CommonProblem.INVALID_REQUEST;
        return HttpProblem.builder()
                .withStatus(problem.status())
                .withTitle(problem.title())
                .withDetail("The JSON does not have the shape of this request.")
                .with(ProblemCompletion.CODE, problem.code())
                .with(ProblemCompletion.ERRORS, List.of(wrongType(pointer)))
                .build();
    }

    static FieldError wrongType(String pointer) {
        return new FieldError(pointer, "wrong-type", "There is a value of another type here than expected.");
    }

    private static String step(Reference reference) {
        return "/" + (reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
    }
}
